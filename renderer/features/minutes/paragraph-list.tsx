import { useEffect, useRef, useState } from 'react'
import { useMay } from '../../api/office.tsx'
import { landsHere } from '../../ui/focus/landing.ts'
import { Pane } from '../../ui/pane.tsx'
import { EditDialog } from './edit-dialog.tsx'
import { LostEdits } from './lost-edits.tsx'
import styles from './minutes.module.css'
import { ParagraphRow } from './paragraph-row.tsx'
import { gapsIn, isOpen, type MinutesPage, placeOf, type Version } from './records.ts'
import { SpeechDialog } from './speech-dialog.tsx'

interface ParagraphListProps {
  page: MinutesPage
  version: Version
  current: string | null
  onCurrent: (key: string) => void
}

/** Line by line: when, what happened, and the sentence. ↑ and ↓ walk, Enter opens the sentence to be edited. */
export function ParagraphList({ page, version, current, onCurrent }: ParagraphListProps) {
  const list = useRef<HTMLOListElement>(null)
  const [editing, setEditing] = useState<string | null>(null)
  const [speech, setSpeech] = useState<string | null>(null)
  const mayEdit = useMay('minutes.editParagraph') && isOpen(page)
  const keys = page.paragraphs.map(({ key }) => key)
  const stop = current !== null && keys.includes(current) ? current : keys[0]
  useEffect(() => {
    if (current === null) return
    const row = list.current?.querySelector<HTMLElement>(`[data-paragraph="${CSS.escape(current)}"]`)
    row?.scrollIntoView({ block: 'nearest' })
    const target =
      row?.querySelector<HTMLElement>('input, [data-mend]') ?? row?.querySelector<HTMLElement>('[data-sentence]')
    target?.focus()
  }, [current])
  const walk = (event: React.KeyboardEvent) => {
    const by = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0
    if (by === 0 || !(event.target instanceof HTMLElement) || !event.target.matches('[data-sentence]')) return
    event.preventDefault()
    const at = keys.indexOf(event.target.dataset['sentence'] ?? '')
    list.current?.querySelectorAll<HTMLElement>('[data-sentence]')[at + by]?.focus()
  }
  const gaps = gapsIn(page)
  const edited = page.paragraphs.find(({ key }) => key === editing)
  return (
    <Pane flush fills title="起きたことと、議事概要の文" sub={<About page={page} version={version} />}>
      <LostEdits page={page} />
      <ol
        ref={list}
        className={styles['lines']}
        aria-label="議事概要"
        onKeyDown={walk}
        {...landsHere('minutes')}
        {...(mayEdit ? {} : { tabIndex: 0 })}
      >
        {page.paragraphs.map((paragraph) => (
          <ParagraphRow
            key={paragraph.key}
            page={page}
            paragraph={paragraph}
            version={version}
            gaps={gaps.filter((gap) => placeOf(gap) === paragraph.key)}
            isStop={paragraph.key === stop}
            onEdit={mayEdit ? () => setEditing(paragraph.key) : null}
            onStand={() => onCurrent(paragraph.key)}
            onSpeech={setSpeech}
          />
        ))}
      </ol>
      {edited !== undefined && <EditDialog page={page} paragraph={edited} onClose={() => setEditing(null)} />}
      {speech !== null && <SpeechDialog page={page} speechId={speech} onClose={() => setSpeech(null)} />}
    </Pane>
  )
}

function About({ page, version }: Pick<ParagraphListProps, 'page' | 'version'>) {
  if (page.frozen !== null) return '確定した文です。直すときは、新しい版にします'
  if (version === 'public') return '公表用に載る文。網掛けの段落は載せません'
  const replaced = page.paragraphs.flatMap(({ said }) => said.filter(({ words, open }) => words !== open)).length
  return (
    <>
      <span className={styles['who']}>下線</span>は公表用で「構成員」などに替わる {replaced}か所
    </>
  )
}
