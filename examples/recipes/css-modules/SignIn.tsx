import { WhatsappOtpForm } from 'react-whatsapp-otp';
import 'react-whatsapp-otp/styles.css';
import styles from './SignIn.module.css';

export function SignIn() {
  return <WhatsappOtpForm endpoint="/api/otps" className={styles['card']} />;
}
