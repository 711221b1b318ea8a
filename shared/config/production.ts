// graphql-js and express check more, and show more, where NODE_ENV does not say that they serve users; whoever starts a
// program of the hub serves users. Imported before anything else, because they look once.
process.env.NODE_ENV ??= 'production'
