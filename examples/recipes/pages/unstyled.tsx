import '../unstyled/styles.css';
import { SignIn } from '../unstyled/SignIn';
import { startPage } from './startPage';

startPage('Unstyled', <SignIn />);
