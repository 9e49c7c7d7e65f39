import { openChecks, toMend } from '../../../../shared/domain/applications/checks.ts'
import { isLateSettled } from '../../../../shared/domain/applications/late.ts'
import type { ApplicationState } from '../../../../shared/domain/applications/state.ts'
import { useCommand } from '../../../api/hooks.ts'
import { useApi } from '../../../api/office.tsx'
import { sameValue } from '../form/field-kinds.ts'
import { unsavedWords, useUnsavedFields } from '../form/unsaved-fields.ts'
import { type ApplicationPage, bodyName } from '../records.ts'
import { stateWord } from './state-tag.tsx'
import { useKnownPage, usePageCommand } from './use-page-command.ts'

export type Step = 'checking' | 'eligible' | 'ineligible' | 'withdrawn'
const steps: readonly Step[] = ['checking', 'eligible', 'ineligible', 'withdrawn']

/** The steps the office takes by hand from here; 補正, scoring and deciding happen on their own screens. */
export const stepsFrom = (page: Pick<ApplicationPage, 'nextStates' | 'receiptNo'>): Step[] =>
  page.receiptNo === null ? [] : steps.filter((step) => page.nextStates.some((state) => state === step))

export const stepLabel = {
  checking: '要件確認を始める',
  eligible: '要件適合にする',
  ineligible: '要件不適合にする',
  withdrawn: '取下げにする',
} as const satisfies Record<Step, string>

/** 「要件確認を始める」 the first time, 「要件確認に戻す」 afterwards. */
export const stepWord = (step: Step, from: ApplicationState): string =>
  step === 'checking' && from !== 'received' ? '要件確認に戻す' : stepLabel[step]

/**
 * What of them would not be refused: what came late is accepted first, what is not ○ yet is looked at first, and out of 補正依頼中
 * it comes by its answer.
 */
export const offeredSteps = (page: ApplicationPage): Step[] =>
  stepsFrom(page).filter((step) => {
    if (step === 'checking') return isLateSettled(page) && page.state !== 'correcting'
    return step !== 'eligible' || (isLateSettled(page) && openChecks(page).length === 0)
  })

/**
 * The step that comes next by itself, shown as the button: what is left over waits in the menu, the ways back among it.
 * Null where items wait for a person's eye, and where there is nothing to do but to go on to the next application.
 */
export function mainStep(page: ApplicationPage): Step | null {
  const offered = offeredSteps(page)
  const next = (step: Step) => (offered.includes(step) ? step : null)
  if (page.late && page.lateDecision === 'refused') return next('ineligible')
  if (page.state === 'received') return next('checking')
  return page.state === 'checking' ? next('eligible') : null
}

/** What is done next in 「補正」, as a verb; null where nothing there comes next. */
export function correctionDeed(page: ApplicationPage): string | null {
  if (page.state === 'correcting') return '補正の回答を記録する'
  const wrong = page.state === 'checking' && toMend(page.checks).some(({ required }) => required)
  return wrong ? '補正を依頼する' : null
}

/** Every step of an application: receipt, late decision, states, 差替え, and throwing a draft away. */
export function useSteps(page: ApplicationPage, onDiscarded: () => void) {
  const api = useApi()
  const { known, revisionToPutBack } = useKnownPage()
  const { id } = page
  const revision = () => (known({ id }) ?? page).revision
  const name = bodyName(page)
  const unsaved = unsavedWords(page, useUnsavedFields()(page))
  const register = usePageCommand(api.intake.register, {
    // Who clicks on while the fields are still being confirmed registers the very form that was seen.
    stillHolds: ({ form }) => sameValue(form, page.form),
    // What was typed and not saved is not in what was registered.
    done: (stored) =>
      `${name}の応募を${stored.receiptNo}で受付しました${unsaved === '' ? '' : `(${unsaved}は、保存されている値のままです)`}`,
  })
  const move = usePageCommand(api.applications.move, {
    // What nobody has looked at is said where it starts to count.
    done: (stored) =>
      `${name}の応募を「${stateWord(stored.state)}」にしました${stored.state === 'eligible' && stored.toConfirm > 0 ? `(未確認の欄が${stored.toConfirm}あります)` : ''}`,
    was: (_input, stored) => `${name} ${stateWord(page.state)} → ${stateWord(stored.state)}`,
    undo: (_input, stored) => {
      const back = stepsFrom(stored).find((step) => step === page.state)
      if (back === undefined) return null
      return async () => {
        const revision = await revisionToPutBack(stored, ({ state }) => state)
        await api.applications.move({ id, to: back, reason: '元に戻した', revision })
      }
    },
  })
  const decideLate = usePageCommand(api.applications.decideLate, {
    done: (stored) => `期限後の扱いを「${stored.lateDecision === 'accepted' ? '受理' : '不受理'}」と記録しました`,
  })
  const discard = useCommand(api.intake.discard, {
    done: `${name}の未受付の応募を破棄しました`,
    undo: (_input, gone) => () => api.intake.restore({ id, revision: gone.revision }),
    onDone: onDiscarded,
  })
  const restore = useCommand(api.intake.restore, { done: `${name}の未受付の応募を戻しました` })
  return {
    restore: { ...restore, begin: () => restore.run({ id, revision: revision() }) },
    register: { ...register, begin: () => register.run({ id, revision: revision() }) },
    move: {
      ...move,
      begin: (to: Step, reason: string) => move.run({ id, to, reason, revision: revision() }),
    },
    decideLate: {
      ...decideLate,
      begin: (decision: 'accepted' | 'refused', reason: string) =>
        decideLate.run({ id, decision, reason, revision: revision() }),
    },
    discard: { ...discard, begin: () => discard.run({ id, revision: revision() }) },
  }
}
export type Steps = ReturnType<typeof useSteps>
