import { isValidElement, type ReactElement, type ReactNode } from 'react'
import { expect, test, vi } from 'vitest'
import SignInPage from '@/app/sign-in/page'
import { Notice } from '@/components/ui/notice'
import { visitor } from '@/lib/platform/actor'
import { comeAs, here } from '@/tests/support/visited'

vi.mock('@/lib/platform/session', () => ({ visit: async () => here.visit }))

async function noticesFor(error: string): Promise<number> {
  comeAs(visitor, new Date('2025-06-01T09:00:00Z'))
  const page: ReactElement<{ children: ReactNode[] }> = await SignInPage({
    searchParams: Promise.resolve({ error }),
  })
  return page.props.children.filter((part) => isValidElement(part) && part.type === Notice).length
}

test.each([
  ['issuer', 1],
  ['nonsense', 0],
  ['constructor', 0],
  ['__proto__', 0],
])('the door says what went wrong only of what it knows: %s', async (error, count) => {
  expect(await noticesFor(error)).toBe(count)
})
