import { startPage } from './start-page.ts';
import './verify.css';

startPage(__SOFTKEY_PROFILE__, __SOFTKEY_VERSION__);
