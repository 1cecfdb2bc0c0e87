import '../shadcn/globals.css';
import { WhatsappOtpForm } from '@/components/whatsapp-otp-form';
import { startPage } from './startPage';

startPage('shadcn/ui', <WhatsappOtpForm endpoint="/api/otps" />);
