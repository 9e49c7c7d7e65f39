import { type ApplicationState, applicationStateLabel } from '../../../shared/domain/applications/state.ts'
import { isOver } from '../../../shared/domain/support/case-state.ts'
import type { Seeing } from '../../handler.ts'
import { applicationRows } from '../../tables/applications/application.ts'
import { caseRows } from '../../tables/support/case.ts'
import type { HomePage } from './task.ts'

const steps: readonly { key: string; label: string; states: readonly ApplicationState[]; route: string }[] = [
  { key: 'checking', label: '要件確認', states: ['received', 'checking'], route: '/applications?show=checking' },
  {
    key: 'correcting',
    label: applicationStateLabel.correcting,
    states: ['correcting'],
    route: '/applications?show=correcting',
  },
  { key: 'scoring', label: '採点', states: ['scoring'], route: '/review' },
  { key: 'deliberated', label: '採点済', states: ['deliberated'], route: '/selection' },
  { key: 'selected', label: '選定', states: ['selected'], route: '/selection' },
]

/**
 * How many applications stand at each step of the year, of those the caller may see: each at one, as the map has it. Whose
 * support has begun is 支援中, and 選定 no more.
 */
export function pipelineOf({ db, sight }: Seeing, fy: number): HomePage['pipeline'] {
  const registered = applicationRows(db, fy)
    .filter(sight.applications.shows)
    .filter(({ receipt_no, state }) => receipt_no !== null && state !== 'withdrawn')
  const running = sight.office.support ? caseRows(db, fy).filter(({ state }) => !isOver(state)) : []
  const inSupport = new Set(running.map(({ applicationId }) => applicationId))
  const waiting = registered.filter(({ id }) => !inSupport.has(id))
  return [
    { key: 'applications', label: '応募', count: registered.length, route: '/applications' },
    ...steps.map(({ key, label, states, route }) => ({
      key,
      label,
      count: waiting.filter(({ state }) => states.includes(state)).length,
      route,
    })),
    ...(sight.office.support ? [{ key: 'support', label: '支援中', count: running.length, route: '/support' }] : []),
  ]
}
