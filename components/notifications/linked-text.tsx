/** The plain text of a mail with its addresses as links, as a mail program shows it. */
export function LinkedText({ text }: { text: string }) {
  const paragraphs = text.split(/\n{2,}/)
  return (
    <div className="prose">
      {paragraphs.map((paragraph, i) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a text that never changes
        <p key={i}>{parts(paragraph)}</p>
      ))}
    </div>
  )
}

function parts(paragraph: string) {
  return paragraph.split(/(https?:\/\/\S+)/).map((part) =>
    /^https?:\/\//.test(part) ? (
      <a key={part} href={part}>
        {part}
      </a>
    ) : (
      part
    ),
  )
}
