/** A made-up person without a role or a place, for tests that sign somebody in: what they are is added. */
export const somebody = {
  name: "Made-up Person",
  email: "made-up@example.test",
  services: [],
  staffRoles: [],
  authorities: [],
  currentServiceId: null,
  currentAuthorityId: null,
  mustSetUpSecondFactor: false,
  handedOver: null,
} as const;
