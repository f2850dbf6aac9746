import { Unseen } from './visually-hidden'

/** Stands where lines of text will be, so that nothing moves when they come. */
export function Skeleton({ lines = 3, label = 'Loading' }: { lines?: number; label?: string }) {
  return (
    <div className="stack" role="status">
      <Unseen>{label}</Unseen>
      {Array.from({ length: lines }, (_, line) => line).map((line) => (
        <span key={line} className="still" aria-hidden="true">
          &nbsp;
        </span>
      ))}
    </div>
  )
}
