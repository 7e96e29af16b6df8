import { describeDrawing } from '../../../shared/advisor/describe.ts';
import type { Drawing } from '../../../shared/advisor/drawing.ts';
import { useTexts } from '../../state/texts.ts';
import type { PlacedBox, PlacedText } from './drawing-boxes.ts';
import { type Layout, layOut, type PlacedLabel, SAMPLE_WIDTH } from './drawing-layout.ts';
import type { PlacedLine, Point } from './drawing-lines.ts';
import './plan-drawing.css';

/** The plan as a picture, and in words for whoever does not see it. `thisMachine`: the one in front of us. */
export function PlanDrawing({ drawing, thisMachine }: { drawing: Drawing; thisMachine: string | null }) {
  const texts = useTexts();
  const layout = layOut({ drawing, texts, thisMachine });
  return (
    <figure className="plan-drawing">
      <Picture {...layout} />
      <figcaption className="unseen">
        {texts.t('app.project.inWords')}
        <ul>
          {describeDrawing(drawing, texts).map((line) => (
            <li key={line}>{line}</li>
          ))}
        </ul>
      </figcaption>
    </figure>
  );
}

function Picture({ width, height, boxes, labels, lines }: Layout) {
  return (
    <svg viewBox={`0 0 ${width} ${height}`} aria-hidden="true">
      <Heads />
      {boxes.map((box) => (
        <Box key={box.id} box={box} />
      ))}
      {lines.map((line) => (
        <Line key={`${line.kind} ${line.from} ${line.to}`} line={line} />
      ))}
      {labels.map((label) => (
        <Label key={`${label.kind} ${label.y}`} label={label} />
      ))}
    </svg>
  );
}

function Box({ box }: { box: PlacedBox }) {
  const { x, y, width, height, look, isThis, isSharing, texts } = box;
  return (
    <g className={`plan-${look} ${isThis ? 'plan-this' : ''}`}>
      <rect x={x} y={y} width={width} height={height} rx={look === 'key' ? 4 : 7} />
      {look === 'storage' && <StorageSign x={x + 8} y={y + 7} />}
      {isSharing && <StorageSign x={x + width - 20} y={y + 5} isSmall />}
      {texts.map((text) => (
        <Words key={`${text.x} ${text.y}`} text={text} />
      ))}
    </g>
  );
}

function Words({ text: { text, x, y, look } }: { text: PlacedText }) {
  return (
    <text className={`plan-text-${look}`} x={x} y={y} textAnchor={look === 'host' ? 'end' : 'start'}>
      {text}
    </text>
  );
}

function Line({ line: { kind, points, isBothWays } }: { line: PlacedLine }) {
  return (
    <polyline
      className={`plan-line plan-line-${kind}`}
      points={points.map((point) => point.join(',')).join(' ')}
      markerEnd={`url(#plan-head-${kind})`}
      markerStart={isBothWays ? `url(#plan-head-${kind})` : undefined}
    />
  );
}

/** A piece of the line, and what it means. */
function Label({ label: { x, y, kind, texts } }: { label: PlacedLabel }) {
  const points: readonly Point[] = [
    [x, y + 8],
    [x + SAMPLE_WIDTH, y + 8],
  ];
  const isBothWays = kind === 'hot-standby' || kind === 'project-files';
  return (
    <g>
      <Line line={{ kind, from: '', to: '', points, isBothWays }} />
      {texts.map((text) => (
        <Words key={text.y} text={text} />
      ))}
    </g>
  );
}

function StorageSign({ x, y, isSmall = false }: { x: number; y: number; isSmall?: boolean }) {
  const scale = isSmall ? 0.75 : 1;
  return (
    <g className="plan-storage-sign" transform={`translate(${x} ${y}) scale(${scale})`}>
      <path d="M1 4v9c0 1.700 2.700 3 6 3s6-1.300 6-3V4" />
      <ellipse cx="7" cy="4" rx="6" ry="3" />
      <path d="M1 8.500c0 1.700 2.700 3 6 3s6-1.300 6-3" />
    </g>
  );
}

const KINDS = ['hot-standby', 'project-files', 'ha-restart', 'ft-mirror', 'database', 'usb'] as const;

/** The heads of the lines, each of the colour of its kind. */
function Heads() {
  return (
    <defs>
      {KINDS.map((kind) => (
        <marker
          key={kind}
          id={`plan-head-${kind}`}
          className={`plan-head plan-line-${kind}`}
          viewBox="0 0 8 8"
          refX="7"
          refY="4"
          markerWidth="8"
          markerHeight="8"
          markerUnits="userSpaceOnUse"
          orient="auto-start-reverse"
        >
          <path d="M0.500 0.500 7.500 4 0.500 7.500Z" />
        </marker>
      ))}
    </defs>
  );
}
