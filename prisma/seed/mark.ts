import { type DemoMark, type Motif, marks } from './content/marks'
import { pngOf } from './png'

/** Which ink stands at a point of the square from -1 to 1, y downwards: none, the first or the second. */
type Drawing = (x: number, y: number) => 0 | 1 | 2

const inside = (x: number, y: number, cx: number, cy: number, r: number) => Math.hypot(x - cx, y - cy) < r
const peak = (x: number, y: number, cx: number, top: number, slope: number) =>
  y < 0.55 && y > top + Math.abs(x - cx) * slope

const drawings: Readonly<Record<Motif, Drawing>> = {
  peaks: (x, y) => (peak(x, y, -0.2, -0.5, 1.5) ? 1 : peak(x, y, 0.32, -0.12, 1.4) ? 2 : 0),
  waves: (x, y) => {
    const height = y + 0.13 * Math.sin(x * 5.2)
    const band = Math.floor((height + 0.62) / 0.42)
    return Math.abs(x) < 0.66 && band >= 0 && band < 3 && (height + 0.62) % 0.42 < 0.22
      ? band === 1
        ? 2
        : 1
      : 0
  },
  sun: (x, y) => {
    const [r, angle] = [Math.hypot(x, y), Math.atan2(y, x)]
    if (r < 0.34) return 1
    return r > 0.44 && r < 0.68 && Math.cos(angle * 8) > 0.35 ? 2 : 0
  },
  rings: (x, y) => {
    const r = Math.hypot(x, y)
    return r < 0.2 ? 2 : (r > 0.32 && r < 0.44) || (r > 0.56 && r < 0.68) ? 1 : 0
  },
  leaf: (x, y) => {
    const [u, v] = [(x + y) / Math.SQRT2, (x - y) / Math.SQRT2]
    if (!(inside(u, v, 0.46, 0, 0.8) && inside(u, v, -0.46, 0, 0.8))) return 0
    return Math.abs(u) < 0.05 ? 2 : 1
  },
  hills: (x, y) => {
    if (y > 0.56 || Math.abs(x) > 0.7) return 0
    return inside(x, y, 0.3, 0.7, 0.62)
      ? 1
      : inside(x, y, -0.28, 0.62, 0.5)
        ? 2
        : inside(x, y, -0.1, -0.36, 0.18)
          ? 1
          : 0
  },
  bars: (x, y) => {
    const bar = Math.floor((x + 0.64) / 0.34)
    const top = [0.1, -0.3, -0.58, -0.1][bar] ?? 1
    return (x + 0.64) % 0.34 < 0.22 && x > -0.64 && y > top && y < 0.56 ? (bar === 2 ? 2 : 1) : 0
  },
  dots: (x, y) => {
    const [column, row] = [Math.round(x / 0.42), Math.round(y / 0.42)]
    if (Math.abs(column) > 1 || Math.abs(row) > 1 || !inside(x, y, column * 0.42, row * 0.42, 0.16)) return 0
    return column === row ? 2 : 1
  },
  star: (x, y) => {
    const reach = Math.sqrt(Math.abs(x)) + Math.sqrt(Math.abs(y))
    return reach < 0.5 ? 2 : reach < 0.86 ? 1 : 0
  },
  arches: (x, y) => {
    const r = Math.hypot(x, y - 0.4)
    if (y > 0.4) return 0
    return r < 0.22 ? 2 : (r > 0.34 && r < 0.48) || (r > 0.6 && r < 0.74) ? 1 : 0
  },
  moon: (x, y) =>
    inside(x, y, -0.06, 0, 0.6) && !inside(x, y, 0.22, -0.14, 0.5)
      ? 1
      : inside(x, y, 0.34, -0.2, 0.13)
        ? 2
        : 0,
  steps: (x, y) => {
    const step = Math.floor((y + 0.56) / 0.28)
    if (step < 0 || step > 3 || (y + 0.56) % 0.28 > 0.21) return 0
    return Math.abs(x) < 0.2 + step * 0.15 ? (step % 2 ? 2 : 1) : 0
  },
  diamonds: (x, y) => {
    const [u, v] = [Math.abs(x) + Math.abs(y), Math.abs(x)]
    return u < 0.26 ? 2 : u > 0.4 && u < 0.7 ? (v < 0.35 ? 1 : 2) : 0
  },
  sail: (x, y) => {
    if (y > 0.44) return y < 0.58 && Math.abs(x) < 0.56 - (y - 0.44) * 1.6 ? 2 : 0
    const down = y + 0.62
    return x > 0.04 && x < 0.04 + down * 0.52 && down > 0 && y < 0.34
      ? 1
      : x < -0.04 && x > -0.04 - (down - 0.2) * 0.5 && y < 0.34
        ? 2
        : 0
  },
}

const side = 96
const samples = 3

/** Whether a point lies on the ground of a mark: a square with round corners. */
function onGround(x: number, y: number): boolean {
  const [u, v] = [Math.max(0, Math.abs(x) - 0.62), Math.max(0, Math.abs(y) - 0.62)]
  return Math.hypot(u, v) < 0.36
}

const channels = (hex: string) => [1, 3, 5].map((from) => Number.parseInt(hex.slice(from, from + 2), 16))

/** The invented logo of a demo member, as the text of a PNG in base64, the way a form sends it. */
export function logoOf(key: string): string | undefined {
  const mark = marks[key]
  return mark && pngOf(side, paint(mark)).toString('base64')
}

function paint({ motif, colours }: DemoMark): Uint8Array {
  const drawing = drawings[motif]
  const inks = colours.map(channels)
  const pixels = new Uint8Array(side * side * 4)
  for (let pixel = 0; pixel < side * side; pixel += 1)
    pixels.set(pixelAt(pixel % side, Math.floor(pixel / side), drawing, inks), pixel * 4)
  return pixels
}

/** The mean of several points in a pixel, so that edges are smooth. */
function pixelAt(column: number, row: number, drawing: Drawing, inks: readonly number[][]): number[] {
  const sum = [0, 0, 0]
  let covered = 0
  for (let n = 0; n < samples * samples; n += 1) {
    const x = ((column + ((n % samples) + 0.5) / samples) / side) * 2 - 1
    const y = ((row + (Math.floor(n / samples) + 0.5) / samples) / side) * 2 - 1
    if (!onGround(x, y)) continue
    covered += 1
    const ink = inks[drawing(x, y)] ?? []
    for (const channel of sum.keys()) sum[channel] = (sum[channel] ?? 0) + (ink[channel] ?? 0)
  }
  const mean = sum.map((total) => (covered ? Math.round(total / covered) : 0))
  return [...mean, Math.round((covered * 255) / samples ** 2)]
}
