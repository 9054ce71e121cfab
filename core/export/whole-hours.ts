/**
 * Minutes as hours with one decimal, never rounded up: 119 minutes are 1.9 hours (服务时间以小时为计量单位, 民政部令第67号
 * 第七条).
 */
export const wholeHours = (minutes: number): number => Math.floor(minutes / 6) / 10;
