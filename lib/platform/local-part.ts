/**
 * The reader's own half of an instant: "14:00", or "Sat 7 June, 01:00" where their day is another than UTC's. Without a
 * zone, the one this runs in. It stands alone, with no name from outside: the server sends its source to the browser.
 * Whoever asks often gives a map, in which the formats are kept: making one takes longer than all the rest.
 */
export function localPart(
  date: Date,
  zone?: string,
  formats = new Map<string | undefined, Intl.DateTimeFormat>(),
): string {
  const read = (timeZone: string | undefined) => {
    const p: Record<string, string> = {}
    const held = formats.get(timeZone)
    const format =
      held ??
      new Intl.DateTimeFormat('en-GB', {
        ...(timeZone ? { timeZone } : {}),
        weekday: 'short',
        day: 'numeric',
        month: 'long',
        hour: '2-digit',
        minute: '2-digit',
        hourCycle: 'h23',
      })
    if (!held) formats.set(timeZone, format)
    for (const { type, value } of format.formatToParts(date)) p[type] = value
    return { day: `${p.weekday} ${p.day} ${p.month}`, time: `${p.hour}:${p.minute}` }
  }
  const here = read(zone)
  return here.day === read('UTC').day ? here.time : `${here.day}, ${here.time}`
}
