import { useState } from 'react'
import { wantsMoveReason } from '../../../../shared/domain/applications/state.ts'
import { Button, ButtonLink } from '../../../ui/button.tsx'
import { Menu, type MenuEntry } from '../../../ui/layers/menu.tsx'
import { StaleChoice } from '../../../ui/layers/stale-choice.tsx'
import { nextIs } from '../../../ui/next.ts'
import { Callout, ErrorNote } from '../../../ui/states.tsx'
import styles from '../application.module.css'
import { type ApplicationPage, bodyName } from '../records.ts'
import { LateDialog } from './late-dialog.tsx'
import { StepDialog } from './step-dialog.tsx'
import { mainStep, type Step, type Steps, stepsFrom, stepWord } from './use-steps.ts'

interface StepBarProps {
  page: ApplicationPage
  steps: Steps
  /** 差替え is decided where the two are compared; null when that is what is on the screen. */
  comparePlace: string | null
  onReceipt: () => void
}

/** What the office does next with an application, as one button; the rest in the menu beside it. */
export function StepButtons({
  page,
  steps,
  onReceipt,
  onStep,
  onLate,
}: {
  page: ApplicationPage
  steps: Steps
  onReceipt: () => void
  onStep: (step: Step) => void
  onLate: () => void
}) {
  const draft = page.receiptNo === null
  const main = mainStep(page)
  const undecided = page.late && page.lateDecision === null
  const rest: MenuEntry[] = [
    { label: page.open.written ? '受信日時・備考を直す' : '備考を直す', onSelect: onReceipt },
    ...(page.late && !draft && !undecided && page.open.written
      ? [{ label: '期限後の扱いを改める', onSelect: onLate }]
      : []),
    ...stepsFrom(page)
      .filter((step) => step !== main || undecided)
      .map((step) => ({
        label: `${stepWord(step, page.state)}…`,
        danger: step === 'withdrawn',
        onSelect: () => onStep(step),
      })),
    ...(draft ? [{ label: '受付せずに破棄', danger: true, onSelect: steps.discard.begin }] : []),
  ]
  if (page.discarded)
    return (
      <Button small look="primary" {...nextIs(2)} busy={steps.restore.busy} onClick={steps.restore.begin}>
        未受付に戻す
      </Button>
    )
  return (
    <>
      <Menu label="その他" small entries={rest} />
      {draft && page.sameBody?.receiptNo == null && (
        <Button small look="primary" {...nextIs(2)} busy={steps.register.busy} onClick={steps.register.begin}>
          受付する
        </Button>
      )}
      {!draft && undecided && page.open.written && (
        <Button small look="primary" {...nextIs(2)} onClick={onLate}>
          受理・不受理を決める
        </Button>
      )}
      {!draft && !undecided && main !== null && (
        <Button
          small
          look="primary"
          {...nextIs(2)}
          busy={steps.move.busy}
          onClick={() => (main === 'correcting' || wantsMoveReason(main) ? onStep(main) : steps.move.begin(main, ''))}
        >
          {stepWord(main, page.state)}
        </Button>
      )}
    </>
  )
}

/** What stands in the way of the next step, beside the button that takes it, with the way out. */
export function StepTroubles({ page, steps, comparePlace, onReceipt }: StepBarProps) {
  const draft = page.receiptNo === null
  const missing = steps.register.error?.problem.fields ?? {}
  return (
    <div className={styles['troubles']}>
      {page.discarded && (
        <Callout tone="warn" title="破棄した応募です">
          一覧には載りません。戻すと、破棄したときの内容のまま未受付になります。
        </Callout>
      )}
      <ErrorNote takeFocus error={steps.restore.error} />
      {!page.discarded && draft && page.sameBody !== null && comparePlace !== null && (
        <Callout
          tone="warn"
          title={
            page.sameBody.receiptNo === null
              ? `${bodyName(page)}の未受付の応募がもう一つあります`
              : `${bodyName(page)}の応募は${page.sameBody.receiptNo}で受付済みです`
          }
          action={
            <>
              {page.sameBody.receiptNo !== null && (
                <ButtonLink small look="primary" to={comparePlace}>
                  違いを見て差し替える
                </ButtonLink>
              )}
              <ButtonLink small to={`/applications/${page.sameBody.id}`}>
                そちらを開く
              </ButtonLink>
            </>
          }
        >
          {page.sameBody.receiptNo === null
            ? '一つだけを受付し、もう一つは破棄してください。'
            : '差替えなら版を改め、誤りならこの応募を破棄してください。'}
        </Callout>
      )}
      <ErrorNote
        takeFocus
        error={steps.register.error}
        action={
          <>
            {missing['receivedAt'] !== undefined && (
              <Button small onClick={onReceipt}>
                受信日時を入力
              </Button>
            )}
            {missing['prefecture'] !== undefined && (
              <ButtonLink small to={`/applications/${page.id}/form?field=prefecture`}>
                都道府県名を入力
              </ButtonLink>
            )}
          </>
        }
      />
      <ErrorNote
        takeFocus
        error={steps.move.stale.clashes.length > 0 ? null : steps.move.error}
        action={
          <ButtonLink small to={`/applications/${page.id}/checks`}>
            要件確認を見る
          </ButtonLink>
        }
      />
      <ErrorNote takeFocus error={steps.discard.error} />
    </div>
  )
}

/** The dialogs behind the buttons. */
export function useStepDialogs(page: ApplicationPage, steps: Steps) {
  const [step, setStep] = useState<Step | null>(null)
  const [late, setLate] = useState(false)
  const dialogs = (
    <>
      <StepDialog page={page} step={step} onClose={() => setStep(null)} move={steps.move} />
      <LateDialog page={page} open={late} onClose={() => setLate(false)} step={steps.decideLate} />
      <StaleChoice of={steps.move.stale} onTakeTheirs={() => setStep(null)} />
      <StaleChoice of={steps.decideLate.stale} onTakeTheirs={() => setLate(false)} />
    </>
  )
  return { dialogs, openStep: setStep, openLate: () => setLate(true) }
}
