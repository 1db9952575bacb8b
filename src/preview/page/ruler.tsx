/** A card as it lies in every purse (ISO/IEC 7810 ID-1), mm: what a screen is measured with. */
const cardWidth = 85.6;
const cardHeight = 53.98;

/** By definition in CSS; what a screen makes of it is its own affair. */
export const cssPixelsPerMm = 96 / 25.4;

/** Lets a person say how large a millimetre is on this screen, by laying a card on it. */
export function Ruler({ perMm, onChange }: { readonly perMm: number; onChange(perMm: number): void }) {
  return (
    <details class="ruler">
      <summary>Measure this screen</summary>
      <p id="ruler-help">
        Lay a bank card on the screen, and move the slider until the frame is as wide as the card.
      </p>
      <div class="card" style={{ width: `${cardWidth * perMm}px`, height: `${cardHeight * perMm}px` }}>
        85.6 mm
      </div>
      <label>
        Width of the card{' '}
        <input
          type="range"
          min={2}
          max={9}
          step={0.01}
          value={perMm}
          aria-describedby="ruler-help"
          aria-valuetext={`${Math.round(cardWidth * perMm)} pixels`}
          onInput={(event) => onChange(Number(event.currentTarget.value))}
        />
      </label>
    </details>
  );
}
