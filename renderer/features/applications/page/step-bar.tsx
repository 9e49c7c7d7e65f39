import { useState } from 'react'
import { rivalsAmong } from '../../../../shared/domain/applications/rivals.ts'
import { Button, ButtonLink } from '../../../ui/button.tsx'
import { Menu, type MenuEntry } from '../../../ui/layers/menu.tsx'
import { StaleChoice } from '../../../ui/layers/stale-choice.tsx'
import { Callout, ErrorNote } from '../../../ui/states.tsx'
import styles from '../application.module.css'
import { type ApplicationPage, bodyName } from '../records.ts'
import { LateDialog } from './late-dialog.tsx'
import { MoveDraftDialog } from './move-dialog.tsx'
import { NextDeed, type NextDeedProps } from './next-deed.tsx'
import { StepDialog } from './step-dialog.tsx'
import { mainStep, offeredSteps, type Step, type Steps, stepWord } from './use-steps.ts'

interface StepBarProps {
  page: ApplicationPage
  steps: Steps
  /** 差替え is decided where the two are compared; null when that is what is on the screen. */
  comparePlace: string | null
  onReceipt: () => void
}

/** What the office does next with an application, as one button; the rest in the menu beside it. */
export function StepButtons({
  onReceipt,
  onReceiptMail,
  ...next
}: NextDeedProps & { onReceipt: () => void; onReceiptMail: () => void }) {
  const { page, tab, steps, sure, onStep, onLate } = next
  const draft = page.receiptNo === null
  const main = mainStep(page)
  const undecided = page.late && page.lateDecision === null
  const [moving, setMoving] = useState(false)
  const rest: MenuEntry[] = [
    { label: page.open.written ? '受信日時・備考を直す' : '備考を直す', onSelect: onReceipt },
    ...(draft ? [] : [{ label: '受領連絡のメールの文', onSelect: onReceiptMail }]),
    ...(page.late && !draft && !undecided && page.open.written
      ? [{ label: '期限後の扱いを改める', onSelect: onLate }]
      : []),
    ...offeredSteps(page)
      .filter((step) => step !== main || undecided)
      .map((step) => ({
        label: `${stepWord(step, page.state)}…`,
        danger: step === 'withdrawn',
        onSelect: () => onStep(step),
      })),
    ...(draft && tab === 'form' && sure.paths.length > 0 && page.sameBody?.receiptNo == null
      ? [{ label: '欄を確認せずに受付する', onSelect: steps.register.begin }]
      : []),
    ...(draft ? [{ label: '別の団体へ移す', onSelect: () => setMoving(true) }] : []),
    ...(draft ? [{ label: '受付せずに破棄', danger: true, onSelect: steps.discard.begin }] : []),
  ]
  return (
    <>
      {!page.discarded && <Menu label="その他" small entries={rest} />}
      <NextDeed {...next} />
      {moving && <MoveDraftDialog page={page} onClose={() => setMoving(false)} />}
    </>
  )
}

/** What stands in the way of the next step, beside the button that takes it, with the way out. */
export function StepTroubles({ page, steps, comparePlace, onReceipt }: StepBarProps) {
  const draft = page.receiptNo === null
  const missing = steps.register.error?.problem.fields ?? {}
  const undecided = rivalsAmong(page.files, page.version).length > 0
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
          別の団体の応募なら、「その他」の「別の団体へ移す」で移せます。
        </Callout>
      )}
      <ErrorNote
        takeFocus
        // Once one of two forms was chosen, that stands in the way no more.
        error={missing['forms'] !== undefined && !undecided ? null : steps.register.error}
        action={
          <>
            {missing['receivedAt'] !== undefined && (
              <Button small onClick={onReceipt}>
                受信日時を入力
              </Button>
            )}
            {missing['forms'] !== undefined && (
              <ButtonLink small to={`/applications/${page.id}/form`}>
                使う方を選ぶ
              </ButtonLink>
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
