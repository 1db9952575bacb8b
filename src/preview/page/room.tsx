import type { SheetPanel } from '../view.js';

/** How full each panel is, and about how many words it still takes. */
export function Rooms({ panels }: { readonly panels: readonly SheetPanel[] }) {
  return (
    <section aria-labelledby="room" class="rooms">
      <h2 id="room">Room</h2>
      <ul>
        {panels.map(({ role, title, room }) =>
          room ? (
            <li key={role}>
              <span id={`room-${role}`} class="panel">
                {title || role}
              </span>
              <meter min={0} max={1} value={room.fullness} aria-labelledby={`room-${role}`}>
                {Math.round(room.fullness * 100)} %
              </meter>
              <span class="quiet">
                {Math.round(room.fullness * 100)} % full,{' '}
                {room.spareWords > 0
                  ? `about ${room.spareWords} ${room.spareWords === 1 ? 'word' : 'words'} to spare`
                  : 'no words to spare'}
              </span>
            </li>
          ) : null,
        )}
      </ul>
    </section>
  );
}
