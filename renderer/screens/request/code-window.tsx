import { useState } from 'react';
import { Dialog, Heading, Modal, ModalOverlay } from 'react-aria-components';
import type { RequestView } from '../../../shared/views.ts';
import { Button } from '../../design/button.tsx';
import { SpokenLanguage } from '../../design/spoken-language.tsx';
import { useTexts } from '../../state/texts.ts';
import { CodeParts } from './code-parts.tsx';
import { QrPicture } from './qr-picture.tsx';
import './code-window.css';

/** The request for the camera of a phone, over the whole window. */
export function CodeWindow({
  request,
  title,
  onClose,
}: {
  request: Pick<RequestView, 'compact'>;
  title: string;
  onClose: () => void;
}) {
  const { t } = useTexts();
  const { whole, parts } = request.compact;
  const [isInParts, setInParts] = useState(whole === null);
  return (
    <SpokenLanguage>
      <ModalOverlay
        className="code-shade"
        isOpen
        onOpenChange={(isOpen) => {
          if (!isOpen) onClose();
        }}
      >
        <Modal className="code-modal">
          <Dialog className="code-window">
            <header className="code-head">
              <div>
                <Heading slot="title" level={2}>
                  {title}
                </Heading>
                <p className="soft">
                  {t(whole === null ? 'app.request.qr.tooLarge' : 'app.request.qr.hint')}
                </p>
              </div>
              <div className="row">
                {whole !== null && parts.length > 1 && (
                  <Button onPress={() => setInParts(!isInParts)}>
                    {t(isInParts ? 'app.request.qr.whole' : 'app.request.qr.parts')}
                  </Button>
                )}
                <Button look="main" onPress={onClose} autoFocus>
                  {t('app.shell.close')}
                </Button>
              </div>
            </header>
            {isInParts || whole === null ? (
              <CodeParts parts={parts} />
            ) : (
              <QrPicture text={whole} ecc="low" label={t('app.request.qr.picture')} />
            )}
          </Dialog>
        </Modal>
      </ModalOverlay>
    </SpokenLanguage>
  );
}
