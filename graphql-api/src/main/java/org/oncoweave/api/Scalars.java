package org.oncoweave.api;

import graphql.GraphQLContext;
import graphql.execution.CoercedVariables;
import graphql.language.StringValue;
import graphql.language.Value;
import graphql.schema.Coercing;
import graphql.schema.CoercingParseLiteralException;
import graphql.schema.CoercingParseValueException;
import graphql.schema.GraphQLScalarType;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.Locale;
import java.util.function.Function;
import org.oncoweave.model.PartialDate;

/// The two scalars of the schema, both text in ISO 8601.
final class Scalars {
  static final GraphQLScalarType PARTIAL_DATE = scalar("PartialDate", PartialDate::parse);
  static final GraphQLScalarType DATE_TIME = scalar("DateTime", Instant::parse);

  private Scalars() {}

  private static GraphQLScalarType scalar(String name, Function<String, Object> parse) {
    return GraphQLScalarType.newScalar().name(name).coercing(new Text(name, parse)).build();
  }

  private record Text(String name, Function<String, Object> parse)
      implements Coercing<Object, String> {
    @Override
    public String serialize(Object result, GraphQLContext context, Locale locale) {
      return result.toString();
    }

    @Override
    public Object parseValue(Object input, GraphQLContext context, Locale locale) {
      try {
        return parse.apply(input.toString());
      } catch (DateTimeParseException | IllegalArgumentException e) {
        throw new CoercingParseValueException("Not a " + name, e);
      } catch (java.time.DateTimeException e) {
        throw new CoercingParseValueException("No such " + name, e);
      }
    }

    @Override
    public Object parseLiteral(
        Value<?> input, CoercedVariables variables, GraphQLContext context, Locale locale) {
      if (input instanceof StringValue text) {
        try {
          return parseValue(String.valueOf(text.getValue()), context, locale);
        } catch (CoercingParseValueException e) {
          throw new CoercingParseLiteralException("Not a " + name, e);
        }
      }
      throw new CoercingParseLiteralException("A " + name + " is text");
    }
  }
}
