import { localPart } from '@/lib/platform/local-part'

declare module 'react' {
  namespace JSX {
    interface IntrinsicElements {
      'local-time': { at: string; children?: ReactNode }
    }
  }
}

/**
 * Defines <local-time at="…">, which adds "(14:00 your time)" to the instant it holds. It writes into a shadow root:
 * React never sees that, so nothing has to match when it takes the page over, and text that the server made as a
 * string gets it too.
 */
export function defineLocalTime(part: typeof localPart): void {
  if (customElements.get('local-time')) return
  const formats: Parameters<typeof localPart>[2] = new Map()
  customElements.define(
    'local-time',
    class extends HTMLElement {
      static observedAttributes = ['at']
      attributeChangedCallback() {
        const at = new Date(this.getAttribute('at') ?? '')
        const root = this.shadowRoot ?? this.attachShadow({ mode: 'open' })
        root.replaceChildren(document.createElement('slot'), ` (${part(at, undefined, formats)} your time)`)
      }
    },
  )
}

/**
 * The same as the text of a script, which runs before the body is drawn, so that nothing moves. Both functions stand
 * alone, so their source can be sent as it is.
 */
export const localTimeScript = `(${defineLocalTime.toString()})(${localPart.toString()})`
