import { SignIn } from '../css-modules/SignIn';
import { startPage } from './startPage';

startPage('CSS modules', <SignIn />);
