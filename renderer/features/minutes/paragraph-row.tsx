import { dropReasonLabel } from '../../../shared/domain/minutes/paragraph.ts'
import { paragraphStateLabel } from '../../../shared/domain/minutes/shown.ts'
import { useMay } from '../../api/office.tsx'
import { Button } from '../../ui/button.tsx'
import { classNames } from '../../ui/class-names.ts'
import { Tag } from '../../ui/tag.tsx'
import { MendAbsence, MendTime } from './mend.tsx'
import styles from './minutes.module.css'
import type { Gap, MinutesPage, Paragraph, Version } from './records.ts'

interface ParagraphRowProps {
  page: MinutesPage
  paragraph: Paragraph
  version: Version
  gaps: readonly Gap[]
  /** The one stop of Tab in the list. */
  isStop: boolean
  onEdit: (() => void) | null
  onStand: () => void
  onSpeech: (speechId: string) => void
}

/** What happened, and the sentence on one line with it; what is missing is mended here. */
export function ParagraphRow({ page, paragraph, version, gaps, isStop, onEdit, onStand, onSpeech }: ParagraphRowProps) {
  const { key, at, happened, dropped, state, changed } = paragraph
  const mayMend = useMay('meeting.record')
  return (
    <li data-paragraph={key} className={styles['row']} data-bad={gaps.length > 0 || undefined}>
      <span className={styles['time']}>{at === null ? '' : at.slice(11, 16)}</span>
      <div className={styles['happened']}>
        <span>{happened}</span>
        {gaps.map((gap) => (
          <div key={gap.says}>
            <Tag tone="bad" shape>
              {gap.says}
            </Tag>
            {mayMend && <Mend page={page} gap={gap} onSpeech={onSpeech} />}
          </div>
        ))}
        {dropped !== null && (
          <Tag tone="warn" shape title={dropReasonLabel[dropped]}>
            公表用に載せない
          </Tag>
        )}
        {state === 'outdated' && (
          <Tag tone="bad" shape>
            {`${paragraphStateLabel.outdated}: 元の記録が変わった`}
          </Tag>
        )}
        {state === 'edited' && <Tag>{paragraphStateLabel.edited}</Tag>}
        {changed && <Tag tone="mid">送付後に変わった</Tag>}
      </div>
      <div className={classNames(styles['sentence'], styles[paragraph.kind], dropped !== null && styles['dropped'])}>
        {onEdit === null ? (
          <div>
            <Sentence page={page} paragraph={paragraph} version={version} />
          </div>
        ) : (
          <button
            type="button"
            data-sentence={key}
            tabIndex={isStop ? 0 : -1}
            onClick={onEdit}
            onFocus={onStand}
            title="文を直す"
          >
            <Sentence page={page} paragraph={paragraph} version={version} />
          </button>
        )}
      </div>
    </li>
  )
}

function Mend({ page, gap, onSpeech }: { page: MinutesPage; gap: Gap; onSpeech: (speechId: string) => void }) {
  const { at } = gap
  switch (at.where) {
    case 'close':
      return <MendTime page={page} deed={{ kind: 'closed' }} label="閉会の時刻" />
    case 'return': {
      const member = page.members.find(({ id }) => id === at.memberId)
      if (member === undefined) return null
      const { mode, proxy } = member
      return <MendTime page={page} deed={{ kind: 'came', memberId: at.memberId, mode, proxy }} label="戻った時刻" />
    }
    case 'presence':
      return <MendAbsence page={page} memberId={at.memberId} />
    case 'speech':
      return (
        <Button small data-mend="" onClick={() => onSpeech(at.speechId)}>
          発言を直す
        </Button>
      )
    default:
      return null
  }
}

/** While frozen, the words that were frozen; of the public version the words it has, or what is left out. */
function Sentence({ page, paragraph, version }: Pick<ParagraphRowProps, 'page' | 'paragraph' | 'version'>) {
  const { mark, label, said, publicWords } = paragraph
  const head = [mark, label].filter((each) => each !== '').join('　')
  const before = head === '' ? '' : `${head}　`
  if (page.frozen !== null) {
    const line = page.frozen[version].find(({ key }) => key === paragraph.key)
    return line === undefined ? <Left /> : [line.mark, line.words].filter((each) => each !== '').join('　')
  }
  if (version === 'public') return publicWords === null ? <Left /> : `${before}${publicWords}`
  return (
    <>
      {before}
      {said.map((piece, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: the pieces of one sentence, in its order
        <Piece key={index} {...piece} />
      ))}
    </>
  )
}

/** Underlined where the public version says something else, framed where the record does not say it yet. */
function Piece({ words, open, isMissing }: Paragraph['said'][number]) {
  if (isMissing) return <span className={styles['gap']}>{words}</span>
  if (words === open) return words
  return (
    <span className={styles['who']} title={`公表用: ${open === '' ? '(省く)' : open}`}>
      {words}
    </span>
  )
}

const Left = () => <span className="sub">(公表用には載せません)</span>
