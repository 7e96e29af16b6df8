import picture from '../../build/icons/made/app/128x128.png?inline';

/**
 * The mark of the program: a key whose bow is a machine. It is also the icon of the page. A picture of pixels, because a browser sets up a
 * whole document for a drawing, in the time of the first screen.
 */
export function Mark() {
  return (
    <>
      <link rel="icon" type="image/png" href={picture} />
      <img src={picture} alt="" width="36" height="36" />
    </>
  );
}
