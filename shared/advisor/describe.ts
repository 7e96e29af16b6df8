import type { Texts } from '../text/texts.ts';
import { linkText, machineName, nameOf } from './draw.ts';
import type { Drawing } from './drawing.ts';

/**
 * The drawing in sentences, for people who cannot see it: hosts with their machines, connections, and
 * storage.
 */
export function describeDrawing(drawing: Drawing, texts: Texts): readonly string[] {
  return [...hostLines(drawing, texts), ...linkLines(drawing, texts), ...storageLines(drawing, texts)];
}

function hostLines({ hosts, machines, devices }: Drawing, texts: Texts): readonly string[] {
  return hosts.map((host) => {
    const on = machines
      .filter((machine) => machine.host === host.id)
      .map((machine) => `${machineName(machine, texts)} (${texts.t(`drawing.state.${machine.state}`)})`);
    const plugged = devices
      .filter((device) => device.host === host.id)
      .map(({ kind }) => texts.t(`drawing.device.${kind}`));
    const held = on.length > 0 ? [...on, ...plugged] : [texts.t(`drawing.purpose.${host.purpose}`)];
    return `${texts.t('drawing.host', { number: host.number })}: ${held.join(', ')}`;
  });
}

function linkLines(drawing: Drawing, texts: Texts): readonly string[] {
  return drawing.links.map((link) => {
    const ends = [link.from, link.to].map((id) => nameOf(id, drawing, texts));
    return `${ends.join(', ')}: ${linkText(link, texts)}`;
  });
}

function storageLines(drawing: Drawing, texts: Texts): readonly string[] {
  return drawing.storage.map(({ kind, volumes, usedBy }) => {
    const held = volumes.map((volume) => texts.t(`drawing.volume.${volume}`)).join(', ');
    const users = usedBy.map((id) => nameOf(id, drawing, texts)).join(', ');
    return `${texts.t(`drawing.storage.${kind}`)} (${users}): ${held}`;
  });
}
