/** Where an activity, or a part of it, stands in the answer: `/activities/0/label`. */
export function activityPath(index: number, part?: string): string {
  return `/activities/${index}${part === undefined ? '' : `/${part}`}`;
}
