import '../tailwind/styles.css';
import { SignIn } from '../tailwind/SignIn';
import { startPage } from './startPage';

startPage('Tailwind 4', <SignIn />);
