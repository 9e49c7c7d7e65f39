import { useState } from 'react'
import { useMay } from '../../api/office.tsx'
import { Button, ButtonLink } from '../../ui/button.tsx'
import { nextIs } from '../../ui/next.ts'
import { FreezeDialog, PublishDialog, SendDialog } from './deed-dialogs.tsx'
import { type Gap, type MinutesPage, placeOf } from './records.ts'

interface NextStepProps {
  page: MinutesPage
  gaps: readonly Gap[]
  onGoTo: (key: string) => void
  onWord: () => void
}

/** The one thing that is to be done next: mend what is missing, ask the members, freeze, print, publish. */
export function NextStep({ page, gaps, onGoTo, onWord }: NextStepProps) {
  const may = useMay('minutes.send')
  const [open, setOpen] = useState<'send' | 'freeze' | 'publish' | null>(null)
  const close = () => setOpen(null)
  if (!may) return null
  return (
    <>
      <Step page={page} gaps={gaps} onGoTo={onGoTo} onWord={onWord} onOpen={setOpen} />
      {open === 'send' && <SendDialog page={page} onClose={close} />}
      {page.round !== null && <FreezeDialog page={page} round={page.round} open={open === 'freeze'} onClose={close} />}
      {open === 'publish' && page.round !== null && <PublishDialog round={page.round} onClose={close} />}
    </>
  )
}

interface StepProps extends NextStepProps {
  onOpen: (dialog: 'send' | 'freeze' | 'publish') => void
}

function Step({ page, gaps, onGoTo, onWord, onOpen }: StepProps) {
  const step = (label: string, onClick: () => void) => (
    <Button look="primary" {...nextIs(2)} onClick={onClick}>
      {label}
    </Button>
  )
  switch (page.state) {
    case 'draft':
    case 'sent': {
      const [gap] = gaps
      if (gap !== undefined) return <MendStep page={page} gap={gap} count={gaps.length} onGoTo={onGoTo} />
      const outdated = page.paragraphs.filter(({ state }) => state === 'outdated')
      const [first] = outdated
      if (first !== undefined) return step(`要見直し${outdated.length}か所を見る`, () => onGoTo(first.key))
      if (page.state === 'draft')
        return page.notYet.send.length === 0 ? (
          step('確認を依頼', () => onOpen('send'))
        ) : (
          <Kept reasons={page.notYet.send} />
        )
      const waiting = page.answers.filter(({ answer }) => answer === 'waiting')
      if (waiting.length > 0) return step(`回答待ち${waiting.length}名`, () => standOn(waiting))
      const open = page.answers.filter(({ answer, outcome }) => answer === 'correction' && outcome === 'open')
      if (open.length > 0) return step(`申出${open.length}件を決める`, () => standOn(open))
      return page.notYet.freeze.length === 0 ? (
        step('確定', () => onOpen('freeze'))
      ) : (
        <Kept reasons={page.notYet.freeze} />
      )
    }
    case 'frozen':
      return (
        <>
          <Button onClick={() => onOpen('publish')}>公表を記録</Button>
          {step('両方をWordにする', onWord)}
        </>
      )
    case 'published':
      return step('両方をWordにする', onWord)
  }
}

/** The first of those answers. */
const standOn = ([first]: readonly { readonly id: string }[]): void =>
  document.querySelector<HTMLElement>(`[data-answer="${first?.id}"]`)?.focus()

function MendStep({
  page,
  gap,
  count,
  onGoTo,
}: {
  page: MinutesPage
  gap: Gap
  count: number
  onGoTo: (key: string) => void
}) {
  const key = placeOf(gap)
  const label = `足りない${count}件を直す`
  return key === null ? (
    <ButtonLink look="primary" to={`/meeting/${page.id}`}>
      {label}
    </ButtonLink>
  ) : (
    <Button look="primary" {...nextIs(2)} onClick={() => onGoTo(key)}>
      {label}
    </Button>
  )
}

/** What is refused is not offered: why stands in its place. */
const Kept = ({ reasons }: { reasons: readonly string[] }) => <span role="note">{reasons.join('')}</span>
