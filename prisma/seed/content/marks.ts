export type Motif =
  | 'peaks'
  | 'waves'
  | 'sun'
  | 'rings'
  | 'leaf'
  | 'hills'
  | 'bars'
  | 'dots'
  | 'star'
  | 'arches'
  | 'moon'
  | 'steps'
  | 'diamonds'
  | 'sail'

/** The ground, the ink and the second ink. */
export type DemoMark = { readonly motif: Motif; readonly colours: readonly [string, string, string] }

const mark = (motif: Motif, ground: string, ink: string, second: string): DemoMark => ({
  motif,
  colours: [ground, ink, second],
})

/** The invented logos, by the member's key. The member that left never gave one. */
export const marks: Readonly<Record<string, DemoMark>> = {
  fjord: mark('waves', '#12405e', '#f4f7f8', '#6fb7d6'),
  alpine: mark('peaks', '#2f5d50', '#f5f7f2', '#9fc7a6'),
  moorland: mark('hills', '#5b4a72', '#e9e2f2', '#b49bd0'),
  lagoon: mark('rings', '#0f6e7c', '#f2fbfb', '#f3c969'),
  kauri: mark('leaf', '#22543d', '#e7f3e6', '#22543d'),
  steppe: mark('sun', '#b5622a', '#fff5e6', '#f6c58a'),
  monsoon: mark('waves', '#3b4a8c', '#eef1fb', '#f0b35b'),
  island: mark('sail', '#0b7a75', '#fdfcf7', '#f2a65a'),
  andes: mark('peaks', '#7a2e3a', '#fbf3ee', '#e3a587'),
  quetzal: mark('leaf', '#0a6b4f', '#f7e8a4', '#0a6b4f'),
  baobab: mark('arches', '#8a4b1f', '#fdf3e3', '#f0c27b'),
  okavango: mark('waves', '#3f5a36', '#f4f4e4', '#c9d37c'),
  wadi: mark('hills', '#a5713a', '#fff6e8', '#e6be87'),
  tundra: mark('star', '#33506b', '#f3f8fc', '#a9cbe4'),
  harbour: mark('sail', '#1c3d6e', '#f6f8fb', '#e0574a'),
  lantern: mark('diamonds', '#99292f', '#fdf2e0', '#f4c04f'),
  prairie: mark('bars', '#6b5a1e', '#fbf7e4', '#e4c95c'),
  marula: mark('dots', '#6a7d1d', '#fbfbe9', '#e2723b'),
  delta: mark('diamonds', '#17566b', '#f1f8fa', '#7fc6d8'),
  copperline: mark('steps', '#8c4526', '#fcefe6', '#e7a37c'),
  saltmarsh: mark('hills', '#466b6a', '#f1f7f6', '#a7cfca'),
  sabia: mark('star', '#a63d2f', '#fff4ec', '#f7b58f'),
  plumrain: mark('dots', '#5f2c57', '#fbf0f8', '#d59bc9'),
  acaciagate: mark('arches', '#49631f', '#f7f9e9', '#c0d477'),
  pacific: mark('rings', '#123f86', '#eff4fd', '#7fa9ee'),
  northern: mark('star', '#202f4f', '#eef2fa', '#8fa8d9'),
  savanna: mark('sun', '#9a7412', '#fffbe8', '#f3d36b'),
  pampa: mark('bars', '#2d6c8a', '#f1f8fc', '#f2d06b'),
  baltic: mark('steps', '#274b7a', '#f2f6fc', '#8db5e6'),
  isthmus: mark('arches', '#1f6f5c', '#eef8f5', '#f1b24a'),
  coral: mark('rings', '#b3473d', '#fff2ee', '#f9b7a5'),
  quarry: mark('steps', '#4a4f57', '#f2f3f5', '#b3bac4'),
  granite: mark('diamonds', '#39414c', '#f0f2f4', '#9aa6b5'),
  kiln: mark('bars', '#7d2b1d', '#fdf0ea', '#f09a76'),
  tamarind: mark('moon', '#5e3a1b', '#fbf1e2', '#e0a95a'),
}
