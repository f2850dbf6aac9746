import { isValidElement } from 'react'
import type { Actor } from '@/lib/platform/actor'
import type { Visit } from '@/lib/platform/session'

/** Who is here, when, for pages that are called without a request: `vi.mock` puts it in the place of the session. */
export const here = globalThis as { visit?: Visit }

export function comeAs(actor: Actor, now: Date): void {
  const coalition = { id: '', name: 'A Coalition', shortName: 'TCCM', demo: true, logoDigest: null }
  here.visit = { actor, now, coalition }
}

type Page = (props: never) => Promise<unknown>

/**
 * Calls a page as a request would, with every part of it that asks for something of its own. What needs a browser, or a
 * form around it, is passed over: it reads nothing.
 */
export async function callPage(
  page: Page,
  params: Record<string, string> = {},
  query: Record<string, string> = {},
): Promise<void> {
  await follow(await page({ params: Promise.resolve(params), searchParams: Promise.resolve(query) } as never))
}

async function follow(node: unknown): Promise<void> {
  if (Array.isArray(node)) return void (await Promise.all(node.map(follow)))
  if (!isValidElement<Record<string, unknown>>(node)) return
  const { type, props } = node
  const made =
    typeof type === 'function' ? await tried(type as (props: unknown) => unknown, props) : undefined
  await follow(made === undefined ? Object.values(props) : made)
}

/** What a part becomes; undefined where it cannot be called here. */
async function tried(part: (props: unknown) => unknown, props: unknown): Promise<unknown> {
  try {
    return await part(props)
  } catch {
    return undefined
  }
}
