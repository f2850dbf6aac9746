'use client'
import './styles/app.css'
import { Broken } from '@/components/shell/broken'

/** Where even the frame could not be drawn: the database is away, most likely. */
export default function FrameError({ error }: { error: Error & { digest?: string } }) {
  return (
    <html lang="en">
      <body>
        <title>This did not work</title>
        <Broken digest={error.digest} retry={() => window.location.reload()} />
      </body>
    </html>
  )
}
