import Button from '@mui/material/Button';
import Paper from '@mui/material/Paper';
import Stack from '@mui/material/Stack';
import Typography from '@mui/material/Typography';
import * as WhatsappOtp from 'react-whatsapp-otp/parts';
import 'react-whatsapp-otp/styles.css';
import { CodeField, PhoneField } from './fields';
import './otp.css';

const title = <Typography variant="h5" component="h2" />;
const submit = <Button variant="contained" size="large" sx={{ '&[data-disabled]': { opacity: 0.5 } }} />;
const link = <Button sx={{ '&[data-disabled]': { color: 'text.secondary' } }} />;

export function SignIn() {
  return (
    <WhatsappOtp.Root endpoint="/api/otps" render={<Paper variant="outlined" sx={{ p: { xs: 3, sm: 4 } }} />}>
      <WhatsappOtp.PhoneStep>
        <WhatsappOtp.Title render={title} />
        <WhatsappOtp.Description />
        <PhoneField />
        <WhatsappOtp.ErrorMessage />
        <WhatsappOtp.SubmitButton render={submit} />
      </WhatsappOtp.PhoneStep>
      <WhatsappOtp.CodeStep>
        <WhatsappOtp.Title render={title} />
        <WhatsappOtp.Description />
        <WhatsappOtp.CodeNotice />
        <CodeField />
        <WhatsappOtp.ErrorMessage />
        <WhatsappOtp.SubmitButton render={submit} />
        <Stack direction="row" sx={{ justifyContent: 'space-between', flexWrap: 'wrap', mx: -1 }}>
          <WhatsappOtp.ResendButton render={link} />
          <WhatsappOtp.BackButton render={link} />
        </Stack>
      </WhatsappOtp.CodeStep>
      <WhatsappOtp.SuccessStep>
        <WhatsappOtp.Title render={title} />
        <WhatsappOtp.Description />
      </WhatsappOtp.SuccessStep>
    </WhatsappOtp.Root>
  );
}
