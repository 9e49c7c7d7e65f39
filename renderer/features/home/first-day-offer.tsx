import { useFirstDay } from '../../api/first-day.ts'
import { useDesk } from '../../api/office.tsx'
import { SampleMails } from '../../record/practice/sample-mails.tsx'
import { Button } from '../../ui/button.tsx'

/** What an officer begins with in the practice office: the whole day step by step, or mails to try the import on. */
export function FirstDayOffer() {
  const { practice, may } = useDesk()
  const { place, open } = useFirstDay()
  if (!practice || !may('home.firstDay')) return null
  return (
    <section className="row" aria-label="練習の始め方">
      <Button small look={place === null ? 'primary' : 'plain'} onClick={open}>
        はじめての一日を{place === null ? '始める' : '続ける'}
      </Button>
      <SampleMails />
    </section>
  )
}
