import { minutesVersionLabel } from '../../../shared/domain/minutes/layout.ts'
import { useSaveFiles } from '../../api/books.ts'
import { useJob } from '../../api/hooks.ts'
import { useApi, useLine } from '../../api/office.tsx'
import type { MinutesPage, Version } from './records.ts'

/** 「Wordにする」: writes what may be written, hands it to the officer, and says what was stopped and why. */
export function useWord({ id }: Pick<MinutesPage, 'id'>) {
  const { notify } = useLine()
  const save = useSaveFiles()
  const job = useJob(useApi().minutes.write, {
    onDone: ({ files, stopped }) => {
      const why = stopped.map(({ which, reasons }) => `${minutesVersionLabel[which]}は作れません。${reasons.join('')}`)
      if (files.length === 0) {
        notify({ text: why.join(''), tone: 'trouble' })
        return
      }
      void save(files).then((saved) => {
        const names = files.map(({ name }) => `「${name}」`).join('')
        if (saved) notify({ text: `${names}を書き出しました。${why.join('')}` })
      })
    },
    onFail: (message) => notify({ text: `Wordにできませんでした。${message}`, tone: 'trouble' }),
  })
  return {
    running: job.running,
    write: (which: Version[], roundId: string | null = null) => job.start({ id, roundId, which }),
  }
}
