declare const idBrand: unique symbol;
type Id<TNoun extends string> = string & { readonly [idBrand]: TNoun };

export type ActivityId = Id<'activity'>;
export type DutyId = Id<'duty'>;
export type TeamId = Id<'team'>;
export type VolunteerId = Id<'volunteer'>;
/** Public number of a volunteer (志愿者编号): `ZC`, nine digits, one check digit. Never the ID number. */
export type VolunteerNo = Id<'volunteer-no'>;
/** `<activityId>:<volunteerId>`: one person signs up once for an activity. */
export type SignupId = Id<'signup'>;
/** Made on the device before anything else happens; every retry carries the same one. */
export type ScanId = Id<'scan'>;
/** `ZC`, the day of issue, six random characters; public, and tells nothing about how many there are. */
export type CertNo = Id<'certificate'>;
export type PlaceId = Id<'place'>;
export type StoryId = Id<'story'>;
/** Six digits of GB/T 2260: two of the province, two of the city, two of the county. */
export type RegionCode = Id<'region'>;

/** Brands a text as an id of the noun the context asks for. */
export const asId = <TId extends Id<string>>(text: string): TId => text as TId;
