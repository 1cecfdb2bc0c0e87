// go run . : the endpoint of the form in Go, with the standard library.
package main

import (
	"bytes"
	"encoding/json"
	"io"
	"log"
	"mime"
	"net"
	"net/http"
	"os"
	"regexp"
	"strconv"
	"time"
)

var (
	stytchURL   = env("STYTCH_URL", "https://test.stytch.com")
	appOrigin   = env("APP_ORIGIN", "http://localhost:8080")
	phoneNumber = regexp.MustCompile(`^\+[1-9][0-9]{6,14}$`)
	methodID    = regexp.MustCompile(`^[A-Za-z0-9_-]{1,128}$`)
	sixDigits   = regexp.MustCompile(`^[0-9]{6}$`)
	locales     = map[string]bool{"en": true, "es": true, "pt-br": true}
	// One attempt: a send that is repeated costs twice.
	client = &http.Client{Timeout: 10 * time.Second}
	// The errors of Stytch that tell the user something. Every other one is a fault of this server.
	forUsers = map[string]bool{
		"otp_code_not_found": true, "unable_to_auth_otp_code": true, "invalid_code": true, "invalid_method_id": true,
		"attribute_mismatch": true, "invalid_phone_number": true, "invalid_phone_number_country_code": true,
		"unsubscribed_phone_number": true, "downstream_carrier_error": true, "too_many_requests": true,
		"too_few_tokens_authenticated": true, "user_lock_limit_reached": true,
	}
)

type object = map[string]any

type refusal struct {
	status     int
	errorType  string
	requestID  string
	retryAfter int // seconds; 0 for none
}

func main() {
	http.HandleFunc("/api/otps/whatsapp/login_or_create", loginOrCreate)
	http.HandleFunc("/api/otps/authenticate", authenticate)
	http.HandleFunc("/", func(w http.ResponseWriter, _ *http.Request) {
		refuse(w, refusal{status: 404, errorType: "route_not_found"})
	})
	server := &http.Server{Addr: "127.0.0.1:" + env("PORT", "8080"), ReadTimeout: 15 * time.Second}
	log.Fatal(server.ListenAndServe())
}

func loginOrCreate(w http.ResponseWriter, r *http.Request) {
	var body struct {
		PhoneNumber string `json:"phone_number"`
		Locale      string `json:"locale"`
	}
	if problem := read(w, r, &body); problem != nil {
		refuse(w, *problem)
		return
	}
	if !phoneNumber.MatchString(body.PhoneNumber) {
		refuse(w, refusal{status: 400, errorType: "invalid_phone_number"})
		return
	}
	if !locales[body.Locale] {
		body.Locale = "en"
	}
	// Here: the country of the number, and the limits by number, address, prefix, dial code and day.
	address, _, _ := net.SplitHostPort(r.RemoteAddr)
	reply, problem := stytch("/v1/otps/whatsapp/login_or_create", object{
		"phone_number": body.PhoneNumber, "locale": body.Locale, "expiration_minutes": 2,
		"create_user_as_pending": true,
		"attributes":             object{"ip_address": address, "user_agent": r.UserAgent()},
	})
	if problem != nil {
		refuse(w, *problem)
		return
	}
	// Here: a signed cookie that names the number and the phone_id.
	write(w, 200, object{"status_code": 200, "request_id": reply["request_id"], "phone_id": reply["phone_id"]})
}

func authenticate(w http.ResponseWriter, r *http.Request) {
	var body struct {
		MethodID string `json:"method_id"`
		Code     string `json:"code"`
	}
	if problem := read(w, r, &body); problem != nil {
		refuse(w, *problem)
		return
	}
	if !methodID.MatchString(body.MethodID) {
		refuse(w, refusal{status: 400, errorType: "invalid_method_id"})
		return
	}
	if !sixDigits.MatchString(body.Code) {
		refuse(w, refusal{status: 400, errorType: "invalid_code"})
		return
	}
	// Here: that cookie, and the limit of wrong codes, which a new code does not reset.
	reply, problem := stytch("/v1/otps/authenticate", object{
		"method_id": body.MethodID, "code": body.Code, "session_duration_minutes": 60,
	})
	if problem != nil {
		refuse(w, *problem)
		return
	}
	token, _ := reply["session_token"].(string)
	http.SetCookie(w, &http.Cookie{Name: "__Host-session", Value: token, Path: "/", MaxAge: 3600,
		Secure: true, HttpOnly: true, SameSite: http.SameSiteLaxMode})
	write(w, 200, object{"status_code": 200, "request_id": reply["request_id"]})
}

func read(w http.ResponseWriter, r *http.Request, body any) *refusal {
	if r.Method != http.MethodPost {
		return &refusal{status: 405, errorType: "method_not_allowed"}
	}
	if r.Header.Get("Origin") != appOrigin || r.Header.Get("Sec-Fetch-Site") == "cross-site" {
		return &refusal{status: 403, errorType: "origin_not_allowed"}
	}
	if kind, _, err := mime.ParseMediaType(r.Header.Get("Content-Type")); err != nil || kind != "application/json" {
		return &refusal{status: 415, errorType: "unsupported_media_type"}
	}
	text, err := io.ReadAll(http.MaxBytesReader(w, r.Body, 4096))
	if err != nil {
		return &refusal{status: 413, errorType: "body_too_large"}
	}
	// A struct with named fields drops what the page adds. `null` would leave it empty.
	if json.Unmarshal(text, body) != nil || bytes.Equal(bytes.TrimSpace(text), []byte("null")) {
		return &refusal{status: 400, errorType: "invalid_request"}
	}
	return nil
}

func stytch(path string, fields object) (object, *refusal) {
	body, _ := json.Marshal(fields)
	request, err := http.NewRequest(http.MethodPost, stytchURL+path, bytes.NewReader(body))
	if err != nil {
		return nil, &refusal{status: 502, errorType: "upstream_error"}
	}
	request.SetBasicAuth(os.Getenv("STYTCH_PROJECT_ID"), os.Getenv("STYTCH_SECRET"))
	request.Header.Set("Content-Type", "application/json")
	response, err := client.Do(request)
	if err != nil {
		return nil, &refusal{status: 502, errorType: "upstream_error"}
	}
	defer response.Body.Close()
	var reply object
	if json.NewDecoder(response.Body).Decode(&reply) != nil {
		return nil, &refusal{status: 502, errorType: "upstream_error"}
	}
	if response.StatusCode == 200 {
		return reply, nil
	}
	errorType, _ := reply["error_type"].(string)
	requestID, _ := reply["request_id"].(string)
	if !forUsers[errorType] {
		return nil, &refusal{status: 502, errorType: "upstream_error", requestID: requestID}
	}
	problem := &refusal{status: response.StatusCode, errorType: errorType, requestID: requestID}
	if response.StatusCode == 429 {
		problem.retryAfter = 30
		if seconds, err := strconv.Atoi(response.Header.Get("Retry-After")); err == nil && seconds > 0 {
			problem.retryAfter = seconds
		}
	}
	return nil, problem
}

func refuse(w http.ResponseWriter, problem refusal) {
	body := object{"status_code": problem.status, "request_id": problem.requestID, "error_type": problem.errorType,
		"error_message": problem.errorType, "error_url": ""}
	if problem.retryAfter > 0 {
		body["retry_after"] = problem.retryAfter
		w.Header().Set("Retry-After", strconv.Itoa(problem.retryAfter))
	}
	write(w, problem.status, body)
}

func write(w http.ResponseWriter, status int, body object) {
	w.Header().Set("Content-Type", "application/json")
	w.Header().Set("Cache-Control", "no-store")
	w.WriteHeader(status)
	_ = json.NewEncoder(w).Encode(body)
}

func env(name, otherwise string) string {
	if value := os.Getenv(name); value != "" {
		return value
	}
	return otherwise
}
