/** How many screens of each activity's gate are open; those synchronise by themselves. */
const screens = new Map<string, number>();

/** Notes that a screen of a gate is open; answers how to note that it has closed. */
export function noteOpen(activityId: string): () => void {
  screens.set(activityId, (screens.get(activityId) ?? 0) + 1);
  return () => screens.set(activityId, (screens.get(activityId) ?? 1) - 1);
}

export const isGateOpen = (activityId: string): boolean => (screens.get(activityId) ?? 0) > 0;
