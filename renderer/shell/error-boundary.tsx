import { Component, type ReactNode } from 'react';
import type { RefusalView } from '../../shared/views.ts';
import { Button } from '../design/button.tsx';
import { RefusalInFull } from '../design/refusal.tsx';
import { refusalFrom } from '../state/refusal.ts';
import { useTexts } from '../state/texts.ts';
import './could-not-start.css';

/**
 * Catches a fault of the screens themselves: a person reads what to do, and finds what was entered when the
 * page is loaded anew.
 */
export class ErrorBoundary extends Component<{ children: ReactNode }, { error: unknown; isOver: boolean }> {
  override state = { error: null, isOver: false };

  static getDerivedStateFromError(error: unknown) {
    return { error, isOver: true };
  }

  override render() {
    return this.state.isOver ? <Over error={this.state.error} /> : this.props.children;
  }
}

function Over({ error }: { error: unknown }) {
  const { t } = useTexts();
  return (
    <main className="could-not-start">
      <h1>{t('app.shell.title')}</h1>
      <RefusalInFull refusal={isMissingPart(error) ? GONE : refusalFrom(error)} />
      <div>
        <Button look="main" onPress={() => location.reload()}>
          {t('app.shell.retry')}
        </Button>
      </div>
    </main>
  );
}

const GONE: RefusalView = { code: 'HOST_GONE', details: {} };

/**
 * Whether a part of the page could not be fetched, because the program had ended before all of them were
 * here. Browsers have no name for it but their message.
 */
function isMissingPart(error: unknown): boolean {
  return error instanceof TypeError && /module/i.test(error.message);
}
