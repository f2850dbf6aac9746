'use client'
import dynamic from 'next/dynamic'
import { Skeleton } from '@/components/ui/skeleton'
import type { DraftEditorProps } from './draft-editor'

// The one place where ProseMirror is loaded, and only by a browser that writes.
const DraftEditor = dynamic(() => import('./draft-editor').then((file) => file.DraftEditor), {
  ssr: false,
  loading: () => <Skeleton lines={12} />,
})

/** Where a draft is written, once scripts run. Without them the page shows its plain form. */
export function DraftDesk(props: DraftEditorProps) {
  return (
    <div className="needs-script">
      <DraftEditor {...props} />
    </div>
  )
}
