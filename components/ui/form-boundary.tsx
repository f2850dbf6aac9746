'use client'
import { unstable_rethrow } from 'next/navigation'
import { Component, type ReactNode } from 'react'

/**
 * Catches a sending that broke on its way (no line, a server that went down) and draws the form anew, telling it how
 * often that happened. Redirects and missing pages pass through.
 */
export class FormBoundary extends Component<
  { children: (failures: number) => ReactNode },
  { failures: number }
> {
  private static count = 0
  override state = { failures: 0 }

  static getDerivedStateFromError(error: unknown) {
    unstable_rethrow(error)
    FormBoundary.count += 1
    return { failures: FormBoundary.count }
  }

  override render() {
    return this.props.children(this.state.failures)
  }
}
