import type { VendorView } from '../../shared/views.ts';
import { Foreign } from '../design/foreign.tsx';
import { Logo } from './logo.tsx';

/** The beginning of the bar: what program this is, whose, and whether it is the demo vendor's. */
export function BarBrand(props: {
  readonly title: string;
  readonly vendor: Pick<VendorView, 'name' | 'demo'>;
  /** What the demo mark says, and in full. */
  readonly demo: { readonly short: string; readonly long: string };
}) {
  const { title, vendor, demo } = props;
  return (
    <div className="bar-brand">
      <Logo />
      <p className="bar-name">{title}</p>
      <p className="bar-vendor">
        <Foreign>{vendor.name}</Foreign>
      </p>
      {vendor.demo && (
        <p className="bar-demo" title={demo.long}>
          {demo.short}
        </p>
      )}
    </div>
  );
}
