import { invalid } from '../failure';
import { type Doc, isDoc } from '../values';
import { asAreas, boxOfAreas, isInAreas } from './area';
import { asPoint, asPosition, type Position } from './point';
import { type Box, boxAround, distanceMetres, EARTH_METRES } from './sphere';

/** A geo condition, understood: where to look and how to judge a point. */
export interface GeoCondition {
  /** Every match lies in here; nothing when the whole earth must be looked at. */
  readonly box?: Box;
  readonly matches: (point: Position) => boolean;
  /** Where `$nearSphere` measures from. */
  readonly near?: Position;
}

const GEO_OPERATORS: ReadonlySet<string> = new Set(['$nearSphere', '$geoWithin', '$geoIntersects']);

/** Whether an operator asks about places. */
export const isGeoOperator = (operator: string): boolean => GEO_OPERATORS.has(operator);

function onlyKeys(value: Doc, allowed: readonly string[]): void {
  const stranger = Object.keys(value).find((key) => !allowed.includes(key));
  if (stranger !== undefined) throw invalid(`unknown geo argument ${stranger}`);
}

function distance(value: unknown, name: string): number | undefined {
  if (value === undefined || value === null) return undefined;
  if (typeof value !== 'number' || !(value >= 0)) throw invalid(`${name} must be a distance in metres`);
  return value;
}

function near(argument: Doc): GeoCondition {
  onlyKeys(argument, ['$geometry', '$maxDistance', '$minDistance']);
  const centre = asPoint(argument.$geometry);
  if (centre === undefined) throw invalid('$nearSphere needs $geometry, a Point');
  const most = distance(argument.$maxDistance, '$maxDistance');
  const least = distance(argument.$minDistance, '$minDistance') ?? 0;
  return {
    near: centre,
    ...(most === undefined ? {} : { box: boxAround(centre, most) }),
    matches: (point) => {
      const metres = distanceMetres(point, centre);
      return metres >= least && (most === undefined || metres <= most);
    },
  };
}

function within(argument: Doc): GeoCondition {
  onlyKeys(argument, ['$geometry', '$centerSphere']);
  if (argument.$centerSphere === undefined) {
    const areas = asAreas(argument.$geometry);
    return { box: boxOfAreas(areas), matches: (point) => isInAreas(point, areas) };
  }
  const [centreValue, radius]: readonly unknown[] = Array.isArray(argument.$centerSphere)
    ? argument.$centerSphere
    : [];
  const centre = asPosition(centreValue) ?? asPoint(centreValue);
  if (centre === undefined || typeof radius !== 'number')
    throw invalid('$centerSphere needs [centre, radius in radians]');
  const metres = radius * EARTH_METRES;
  return { box: boxAround(centre, metres), matches: (point) => distanceMetres(point, centre) <= metres };
}

function intersects(argument: Doc): GeoCondition {
  onlyKeys(argument, ['$geometry']);
  const same = asPoint(argument.$geometry);
  if (same !== undefined) {
    return { box: boxAround(same, 1), matches: (point) => point[0] === same[0] && point[1] === same[1] };
  }
  return within(argument);
}

/** Understands a geo operator, or says what is wrong with its argument. */
export function readGeoCondition(operator: string, argument: unknown): GeoCondition {
  if (!isDoc(argument)) throw invalid(`${operator} needs an object`);
  if (operator === '$nearSphere') return near(argument);
  return operator === '$geoWithin' ? within(argument) : intersects(argument);
}
