import { createRoot } from 'react-dom/client';
import { WhatsappOtpForm } from 'react-whatsapp-otp';
import 'react-whatsapp-otp/styles.css';

const root = document.getElementById('root');
if (root) createRoot(root).render(<WhatsappOtpForm endpoint="/api/otps" />);
