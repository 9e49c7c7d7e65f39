import { useState } from 'react'
import { dueTone, dueWords } from '../../../../shared/domain/calendar/due-words.ts'
import { formatWareki } from '../../../../shared/domain/calendar/wareki.ts'
import { blankOf } from '../../../../shared/domain/record-fields.ts'
import {
  askedRequirementLabel,
  employmentLabel,
  extensionFields,
  postingStateLabel,
  remoteLabel,
  rolesOf,
  themesOf,
} from '../../../../shared/domain/talent/postings/posting.ts'
import { useApi, useMay } from '../../../api/office.tsx'
import { DeedDialog } from '../../../record/commands/deed-dialog.tsx'
import { RecordField } from '../../../record/record-field.tsx'
import { Button } from '../../../ui/button.tsx'
import { today } from '../../../ui/fields/now.ts'
import { Facts, Pane } from '../../../ui/pane.tsx'
import { Tag } from '../../../ui/tag.tsx'
import styles from './postings.module.css'
import type { Posting } from './records.ts'

const unsaid = '記載なし'
const or = (text: string) => (text === '' ? unsaid : text)

/** One posting as it was put up; what it does not say is said to be so. */
export const PostingPane = ({ posting, onEdit }: { posting: Posting; onEdit: () => void }) => (
  <Pane
    fills
    title={`${posting.body} ${posting.title}`}
    sub={<Standing posting={posting} />}
    actions={<PostingDeeds posting={posting} onEdit={onEdit} />}
  >
    <PostingFacts posting={posting} />
  </Pane>
)

export function PostingDeeds({ posting, onEdit }: { posting: Posting; onEdit: () => void }) {
  const mayEdit = useMay('postings.edit')
  const [extending, setExtending] = useState(false)
  if (!mayEdit) return null
  return (
    <>
      {posting.closesOn !== null && posting.endedOn === null && (
        <Button small onClick={() => setExtending(true)}>
          締切を延長
        </Button>
      )}
      <Button small onClick={onEdit}>
        直す
      </Button>
      {extending && <ExtendDialog posting={posting} onClose={() => setExtending(false)} />}
    </>
  )
}

export function Standing({ posting: { state, closesOn } }: { posting: Posting }) {
  const tone = dueTone(state === 'open' ? closesOn : null, today())
  if (state !== 'open' || closesOn === null)
    return <Tag tone="neutral">{state === 'open' ? '随時募集' : postingStateLabel[state]}</Tag>
  return (
    <Tag tone={tone} shape>
      締切 {dueWords(closesOn, today())}
    </Tag>
  )
}

export function PostingFacts({ posting }: { posting: Posting }) {
  const { seats, daysPerWeek, remote, extensions, url } = posting
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls can be reached by keyboard
    <section aria-label="募集の条件" tabIndex={0}>
      <Facts
        termWidth={108}
        facts={[
          {
            term: '任用',
            value: `${employmentLabel[posting.employment]}${posting.term === '' ? '' : `(${posting.term})`}`,
          },
          { term: '人数', value: seats === null ? unsaid : `${seats}人` },
          { term: '週の日数', value: daysPerWeek === null ? unsaid : `${daysPerWeek}日` },
          { term: '勤務地', value: `${or(posting.place)}(リモート: ${remoteLabel[remote]})` },
          { term: '要件', value: askedRequirementLabel[posting.requirement] },
          { term: '重点テーマ', value: or(themesOf(posting).join('・')) },
          { term: '役割', value: or(rolesOf(posting).join('・')) },
          { term: '掲載', value: formatWareki(posting.openedOn, 'weekday') },
          {
            term: '締切',
            value: posting.closesOn === null ? '随時' : formatWareki(posting.closesOn, 'weekday'),
          },
          ...extensions.map(({ fromOn, untilOn, reason, madeBy }) => ({
            term: '延長',
            value: `${formatWareki(fromOn, 'short')} → ${formatWareki(untilOn, 'short')} ${reason}(${madeBy})`,
          })),
          ...(posting.endedOn === null
            ? []
            : [{ term: '募集を終えた日', value: formatWareki(posting.endedOn, 'weekday') }]),
          { term: '内容', value: <span className={styles['prose']}>{or(posting.detail)}</span> },
          { term: '掲載先', value: or(url) },
          { term: '出典', value: or(posting.source) },
        ]}
      />
    </section>
  )
}

function ExtendDialog({ posting, onClose }: { posting: Posting; onClose: () => void }) {
  const { postings } = useApi()
  return (
    <DeedDialog
      fields={extensionFields}
      initial={blankOf(extensionFields)}
      draftKey={`postings/${posting.id}/extend`}
      revision={posting.revision}
      title={`${posting.body} ${posting.title}の締切を延長する`}
      deedLabel="延長を記録"
      command={postings.extend}
      inputOf={(values) => ({ ...values, id: posting.id, revision: posting.revision })}
      options={{ done: '締切の延長を記録しました' }}
      onClose={onClose}
    >
      {(of) => (
        <>
          <RecordField of={of} name="until" autoFocus />
          <RecordField of={of} name="reason" />
        </>
      )}
    </DeedDialog>
  )
}
