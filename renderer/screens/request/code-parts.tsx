import { useEffect, useState } from 'react';
import { Button } from '../../design/button.tsx';
import { useTexts } from '../../state/texts.ts';
import { QrPicture } from './qr-picture.tsx';
import { type Slides, slidesMovedBy } from './slides.ts';

/** Long enough for a camera to find its focus. */
const SHOWN_MS = 2_500;

/** The request in codes that are easier to read, one after the other: by hand, or by themselves. */
export function CodeParts({ parts }: { parts: readonly string[] }) {
  const { t } = useTexts();
  const [slides, setSlides] = useState<Slides>({ at: 0, total: parts.length });
  const [isPlaying, setPlaying] = useState(false);
  useEffect(() => {
    if (!isPlaying) return undefined;
    const timer = setInterval(() => setSlides((now) => slidesMovedBy(now, 1)), SHOWN_MS);
    return () => clearInterval(timer);
  }, [isPlaying]);
  const turn = (by: 1 | -1) => {
    setPlaying(false);
    setSlides((now) => slidesMovedBy(now, by));
  };
  const position = { number: slides.at + 1, total: slides.total };
  return (
    <>
      <QrPicture text={parts[slides.at] ?? ''} ecc="medium" label={t('app.request.qr.pictureOf', position)} />
      <div className="code-controls row">
        <Button onPress={() => turn(-1)}>{t('app.request.qr.previous')}</Button>
        <p className="code-position" role={isPlaying ? undefined : 'status'}>
          {t('app.request.qr.position', position)}
        </p>
        <Button onPress={() => turn(1)}>{t('app.request.qr.next')}</Button>
        <Button onPress={() => setPlaying(!isPlaying)} look={isPlaying ? 'main' : 'plain'}>
          {t(isPlaying ? 'app.request.qr.pause' : 'app.request.qr.play')}
        </Button>
      </div>
    </>
  );
}
