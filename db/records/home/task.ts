import type { z } from 'zod'
import type { home } from '../../../shared/contract/home/home.ts'
import { dueTone, dueWords } from '../../../shared/domain/calendar/due-words.ts'
import type { Context, Seeing } from '../../handler.ts'

export type HomePage = z.input<typeof home.today.output>
export type Task = HomePage['tasks'][number]
/** What gathering for whoever asks takes. */
export type Asking = Seeing & Pick<Context, 'today' | 'caller'>

export const task = (today: string, { due, ...rest }: Pick<Task, 'due' | 'title' | 'kind' | 'route'>): Task => ({
  when: dueWords(due, today),
  due,
  tone: dueTone(due, today),
  ...rest,
})
