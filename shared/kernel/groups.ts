/**
 * The one door to group making: numbers, shapes, drawing, joining and latecomers [K5, K6]. All pure: chance comes in as
 * `random`, and what it chose goes into the event that forms the groups.
 */
export type { ParticipantId } from './activity.ts';
export { groupCount, groupSizes, placeLatecomer, type GroupSize } from './groups/sizes.ts';
export { SHAPES, shapeOf, type GroupMark, type Shape } from './groups/shapes.ts';
export { formGroups } from './groups/form.ts';
export { formByTable } from './groups/by-table.ts';
export { joinInTwos } from './groups/join.ts';
