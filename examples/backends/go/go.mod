module example.com/otps

go 1.19
