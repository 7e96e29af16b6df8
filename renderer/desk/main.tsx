import { createRoot } from 'react-dom/client';
import { DeskApp } from './desk-app.tsx';
import { deskOfThisTab } from './desk-client.ts';

const root = document.getElementById('root');
if (!root) throw new Error('index.html has no #root');
createRoot(root).render(<DeskApp desk={deskOfThisTab()} />);
