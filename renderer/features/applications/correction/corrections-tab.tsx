import { useState } from 'react'
import type { FormPath } from '../../../../shared/domain/applications/form.ts'
import { useAnswer, useCommand } from '../../../api/hooks.ts'
import { useApi, useMay } from '../../../api/office.tsx'
import { Button, ButtonLink } from '../../../ui/button.tsx'
import { nextIs } from '../../../ui/next.ts'
import { Answer, Callout, EmptyState, ErrorNote, Skeleton } from '../../../ui/states.tsx'
import type { Steps } from '../page/use-steps.ts'
import type { ApplicationPage, Correction, CorrectionPage } from '../records.ts'
import { AnsweredRequest } from './answered-request.tsx'
import styles from './correction.module.css'
import { DraftedRequest } from './drafted-request.tsx'
import { openItems } from './request-words.ts'
import { RoundList } from './round-list.tsx'
import { SentRequest } from './sent-request.tsx'
import { useCorrections } from './use-correction-deed.ts'

interface CorrectionsTabProps {
  page: ApplicationPage
  move: Steps['move']
  fieldPlace: (path: FormPath) => string
}

/** 補正: what is asked of the body, round by round, and what came of it. The newest round is open. */
export function CorrectionsTab(props: CorrectionsTabProps) {
  const list = useAnswer(useApi().corrections.list, { applicationId: props.page.id })
  return (
    <Answer of={list} waiting={<Skeleton rows={6} label="補正依頼を読み込んでいます" />}>
      {(known) => <Rounds {...props} known={known} />}
    </Answer>
  )
}

function Rounds({ page, move, fieldPlace, known }: CorrectionsTabProps & { known: CorrectionPage }) {
  const [chosen, setChosen] = useState<string | null>(null)
  const { requests } = known
  const shown = requests.find(({ id }) => id === chosen) ?? requests.at(-1)
  const newest = requests.at(-1)
  const draw = <DrawDeed page={page} known={known} onDrawn={() => setChosen(null)} />
  return (
    <div className={styles['corrections']}>
      {page.state === 'correcting' && !requests.some(({ state }) => state === 'sent') && (
        <WithoutRequest page={page} move={move} />
      )}
      {shown === undefined ? (
        <NoneYet page={page} known={known} draw={draw} />
      ) : (
        <>
          <RoundList requests={requests} current={shown.id} onCurrent={setChosen} />
          {newest?.state === 'takenBack' && <div className="row">{draw}</div>}
          <Request
            key={shown.id}
            page={page}
            request={shown}
            isNewest={shown === newest}
            draw={draw}
            fieldPlace={fieldPlace}
          />
        </>
      )}
    </div>
  )
}

interface RequestProps {
  page: ApplicationPage
  request: Correction
  isNewest: boolean
  draw: React.ReactNode
  fieldPlace: (path: FormPath) => string
}

function Request({ page, request, isNewest, draw, fieldPlace }: RequestProps) {
  if (request.state === 'drafted') return <DraftedRequest page={page} request={request} fieldPlace={fieldPlace} />
  if (request.state === 'answered')
    return <AnsweredRequest page={page} request={request} isNewest={isNewest} draw={draw} />
  return <SentRequest page={page} request={request} />
}

/** The way out for what an older program had put to 補正依頼中 without a request. */
function WithoutRequest({ page, move }: Pick<CorrectionsTabProps, 'page' | 'move'>) {
  const mayMove = useMay('applications.move')
  return (
    <Callout
      tone="warn"
      title="回答を待つ補正依頼がありません"
      action={
        mayMove && (
          <Button small {...nextIs(2)} busy={move.busy} onClick={() => move.begin('checking', '')}>
            要件確認に戻す
          </Button>
        )
      }
    >
      {page.receiptNo}は、依頼を記録しないまま「補正依頼中」になっています。要件確認に戻すと、ここで依頼を作れます。
    </Callout>
  )
}

function NoneYet({ page, known, draw }: { page: ApplicationPage; known: CorrectionPage; draw: React.ReactNode }) {
  const checks = (
    <ButtonLink small to={`/applications/${page.id}/checks`}>
      要件確認を見る
    </ButtonLink>
  )
  if (known.notNow !== null)
    return (
      <EmptyState title="補正依頼はありません" action={checks}>
        {known.notNow}
      </EmptyState>
    )
  return (
    <EmptyState title="補正依頼はまだありません" action={draw}>
      {known.toAsk === 0
        ? '規則の見つけた不備はありません。自分で書く事項だけの依頼を作れます。'
        : `要件確認で見つかった${known.toAsk}件を、県へお願いする文にして集めます。文・順・期限は送付する前に直せます。`}
    </EmptyState>
  )
}

/** 「第2回の補正依頼を作る(1件)」; why not, where none can be made now. */
function DrawDeed({ page, known, onDrawn }: { page: ApplicationPage; known: CorrectionPage; onDrawn: () => void }) {
  const api = useApi()
  const mayDraw = useMay('corrections.draw')
  const { kept } = useCorrections(page.id)
  // Pressed twice, or sent again after a lost answer, it is one request.
  const [id, setId] = useState(() => crypto.randomUUID())
  const round = (known.requests.at(-1)?.round ?? 0) + 1
  const draw = useCommand(kept(api.corrections.draw), {
    done: `第${round}回の補正依頼を作りました`,
    onDone: () => {
      setId(crypto.randomUUID())
      onDrawn()
    },
  })
  const last = known.requests.at(-1)
  if (!mayDraw || known.notNow !== null) return null
  const isNeeded = known.toAsk > 0 && (last === undefined || openItems(last).length === 0)
  return (
    <>
      <Button
        {...(isNeeded ? { look: 'primary', ...nextIs(2) } : {})}
        busy={draw.busy}
        onClick={() => draw.run({ id, applicationId: page.id })}
      >
        {`第${round}回の補正依頼を作る${known.toAsk > 0 ? `(${known.toAsk}件)` : ''}`}
      </Button>
      <ErrorNote takeFocus error={draw.error} />
    </>
  )
}
